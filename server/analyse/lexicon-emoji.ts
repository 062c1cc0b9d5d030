/** Mood of emoji and typed smileys, without form and skin tone. */
const groups: readonly (readonly [weight: number, emoji: string])[] = [
  [
    0.7,
    '😍 🥰 😘 🤩 ❤ 🧡 💛 💚 💙 💜 💖 💕 💗 🩷 🤗 🥳 🎉 🎊 🏆 💯 👏 🙌 👌 👍 💪 😁 😀 😃 😄 😊 ☺ 🙂‍ 😇 🌟 ⭐ ✨ 🌞 ☀ 🌷 🌹 💐 🍀 🤝 💃 🕺 😻 🫶 🥂 🍾',
  ],
  [
    0.5,
    '😎 😋 😌 😉 🤞 😆 🤓 🎁 🔝 🚀 🫡 ♥ 💝 💞 🤍 🖤 🌈 :) :-) =) ;) ;-) :D :-D =D ;D ;P <3 :P :p ;p',
  ],
  [0.25, '🙂 😂 🤣 ✅ 😏 🔥 🙏'],
  [-0.75, '😡 😠 🤬 👿 😤 🤮 🤢 💩 🖕 👎 😾'],
  [
    -0.6,
    "😞 😔 😟 😢 😭 😣 😖 😫 😩 😒 🙄 💔 😥 😰 😨 😱 🤦 🤡 😑 😿 ☹ 🙁 😦 😧 😪 🥺 🤧 🤒 :( :-( =( ;( :'( :'-( </3",
  ],
  [
    -0.4,
    '😐 😕 🙃 🫠 😬 🤯 😳 🐌 🐢 💀 ☠ 🤷 😵 🥴 🥱 😴 🫤 🚫 ❌ ⛔ ⚠ 🆘 🤥 📉 🦥 :/ :-/ :\\ :| =/',
  ],
];

export const emojiMoods: ReadonlyMap<string, number> = new Map(
  groups.flatMap(([weight, emoji]) => emoji.split(' ').map((one) => [one, weight] as const)),
);

/** Pictures with which praise means its opposite. */
export const wryEmoji: ReadonlySet<string> = new Set(
  '🙃 🙄 😒 🤡 🫠 😑 🤦 🤬 😡 😠 😤 👎 💩 🐌 🤮'.split(' '),
);
