// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/home";

const en: typeof de = {
  title: "Home",
  greeting: {
    morning: "Good morning, {{name}}!",
    day: "Hello, {{name}}!",
    evening: "Good evening, {{name}}!",
  },
  needs: {
    title: "Needs you",
    mention: "{{name}} mentioned you",
    reply: "{{name}} replied to you",
    partnership: "{{school}} would like a shared community: {{community}}",
    import: {
      ready: "A roster file has been read: look at the preview",
      needs_mapping: "A roster file is waiting: say what its columns hold",
    },
  },
  fresh: {
    title: "New for you",
    unread_one: "one new message",
    unread_other: "{{count}} new messages",
    direct: "Direct message",
    said: "{{name}}: {{text}}",
  },
  quiet: {
    title: "All read",
    text: "There is nothing new for you right now. Drop in on your communities, or enjoy the break.",
    action: "To my communities",
  },
  nothing: {
    title: "Something will grow here soon",
    text: "You are not in a community yet. Your school adds you, and then you find your class and your groups here.",
    city_title: "Welcome to the school department",
    city_text: "Add schools and see which ones have joined. You do not see what people write.",
    city_action: "To the schools",
  },
  ways: {
    title: "Quick ways",
    write: "Write a message",
    search: "Find something",
    schools: "Manage school",
    all_schools: "Schools",
  },
  children: {
    title: "Your children",
    text: "Write to their teachers under messages.",
  },
};

export default en;
