// SPDX-License-Identifier: EUPL-1.2

/** Things one can see before one's inner eye, chosen for children who have just learned to read. */
export const words = `
  Adler Affe Ahorn Ameise Ampel Anker Apfel Arzt Ast Bagger Bahn Balkon Ball Banane Bank Bart
  Baum Becher Beere Berg Besen Biber Biene Bild Birne Blatt Blitz Blume Boot Brezel Brief Brille
  Brot Brücke Buch Burg Bus Butter Bär Bürste Clown Dach Dachs Decke Delfin Dorf Dose Drache
  Eiche Eimer Ente Erbse Erde Esel Eule Fahne Falter Farbe Feder Feld Felsen Fenster Feuer
  Finger Fisch Flasche Fliege Floh Fluss Flöte Flügel Frosch Fuchs Gabel Gans Garten Geige
  Giraffe Gitarre Glas Glocke Gras Gurke Hafen Hafer Hahn Hammer Hamster Hand Hase Haus Heft
  Helm Hemd Herbst Himmel Hirsch Honig Hose Hummel Hund Hut Höhle Hügel Igel Insel Jacke Kabel
  Kaffee Kakao Kaktus Kamel Kamin Kamm Kanne Karte Kasten Kater Katze Keks Kerze Kette Kiefer
  Kino Kirsche Kissen Kiste Klavier Klee Knopf Koala Koch Koffer Kompass Korb Kran Kranich
  Kreide Kreis Krone Kuchen Kugel Kuh Käfer Käse König Kürbis Lama Lampe Laterne Laub Leiter
  Lerche Licht Linse Luchs Luft Löffel Löwe Mais Maler Mantel Marder Markt Maus Meer Melone
  Messer Milch Mond Moos Muschel Möwe Mücke Mühle Münze Mütze Nadel Nagel Nase Nebel Nest Netz
  Nuss Ofen Ohr Orgel Otter Panda Papier Park Perle Pfanne Pfau Pferd Pilz Pinguin Pinsel Pirat
  Pizza Planet Polster Post Pudding Pudel Pullover Puppe Qualle Quark Quelle Rabe Rad Radio
  Rakete Raupe Regal Regen Reh Reis Ring Ritter Roboter Rock Roller Rose Rucksack Ruder Rübe
  Saft Salat Salz Sand Schach Schaf Schal Schatz Schaukel Schere Schiff Schild Schlitten Schloss
  Schnee Schrank Schuh Schwan See Segel Seife Seil Sessel Sofa Sommer Sonne Spatz Spiegel Spinne
  Stadt Stall Stein Stern Stift Storch Strand Straße Stuhl Suppe Säge Tafel Tanne Tasche Tasse
  Teddy Teich Teller Teppich Tiger Tisch Tomate Topf Torte Traktor Traube Treppe Trommel Tulpe
  Tunnel Turm Uhr Vase Vogel Vulkan Waage Wagen Wald Walnuss Wand Wanne Wecker Welle Wiese Wind
  Winter Wolke Wolle Wurm Würfel Zahn Zange Zaun Zebra Zelt Ziege Zirkus Zitrone Zucker Zug
  Zwerg Zwiebel
`
  .trim()
  .split(/\s+/);
