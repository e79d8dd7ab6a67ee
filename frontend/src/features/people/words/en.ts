// SPDX-License-Identifier: EUPL-1.2

/** Things one can see before one's inner eye, chosen for children who have just learned to read. */
export const words = `
  acorn actor alley amber anchor ankle apple apron arrow atlas attic avocado badger bagel bakery
  balcony balloon bamboo banana banjo barn basket beach bean bear beaver bench berry bike bird
  blanket boat book boot bottle bowl branch bread breeze brick bridge broom brush bubble bucket
  bus butter button cabin cable cactus cake camel camera candle canoe canyon carpet carrot
  castle cat cello chair cheese cherry chess chimney circus clock cloud clover clown coast cocoa
  coin comet compass cookie copper coral corn cotton crane crayon cream creek crown cube cup
  curtain daisy dance deer desert desk dinner dolphin donkey door dragon drawer drum duck eagle
  earth easel echo elbow engine falcon farm feather fence ferry field finger fire fish flag
  flame flower flute fog forest fork fossil fountain fox frog fruit galaxy garage garden garlic
  gate ghost giant ginger giraffe glacier glass globe glove goat goose grape grass guitar hammer
  hamster harbor harp hat hazel hedge helmet hen hill honey hook horse hotel house igloo island
  ivory ivy jacket jaguar jam jelly jewel jigsaw juice jungle kayak kettle key king kitchen kite
  kitten knight koala ladder lake lamp lantern leaf lemon letter library light lily lion lizard
  llama lobster lunch magnet mango maple marble market meadow melon milk mill mirror mitten mole
  monkey moon moose mountain mouse muffin museum mushroom music nest net north nut oak oar oasis
  ocean olive onion orange orbit orchard otter owl oyster paddle paint palace panda paper parade
  park parrot peach peanut pearl pebble pencil penguin pepper piano pillow pine pirate pizza
  planet plum pocket poem pond pony potato puddle pumpkin puppy puzzle quilt rabbit raccoon
  radio rain raven ribbon rice ring river robin robot rocket roof rope rose sail salad salt sand
  scarf school scooter seal seed shadow shark sheep shell ship shirt shoe silver skate sky sled
  snail snow soap sock sofa soup spider spoon spring squirrel stable star station stone stork
  storm story street summer sun swan table teapot tent theater thunder tiger toast tomato tower
  town tractor train treasure tree trumpet tulip tunnel turtle umbrella valley vase village
  violin volcano wagon walnut water wave whale wheat wheel whistle willow window winter wizard
  wolf wool yard zebra
`
  .trim()
  .split(/\s+/);
