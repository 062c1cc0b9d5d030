import { intern, UNKNOWN } from './vocabulary.ts';

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
  [0.25, '🙂 😂 🤣 ✅ 🔥 🙏'],
  [-0.1, '⚠ 😏'],
  [-0.75, '😡 😠 🤬 👿 😤 🤮 🤢 💩 🖕 👎 😾'],
  [
    -0.6,
    "😞 😔 😟 😢 😭 😣 😖 😫 😩 😒 🙄 💔 😥 😰 😨 😱 🤦 🤡 😑 😿 ☹ 🙁 😦 😧 😪 🥺 🤧 🤒 :( :-( =( ;( :'( :'-( </3",
  ],
  [-0.4, '😐 😕 🙃 🫠 😬 🤯 😳 🐌 🐢 💀 ☠ 🤷 😵 🥴 🥱 😴 🫤 🚫 ❌ ⛔ 🆘 🤥 📉 🦥 :/ :-/ :\\ :| =/'],
];

const moods = new Map(
  groups.flatMap(([weight, emoji]) =>
    emoji.split(' ').map((one) => [intern(one), weight] as const),
  ),
);

// Pictures with which praise means its opposite.
const wry = new Set('🙃 🙄 😒 🤡 🫠 😑 🤦 🤬 😡 😠 😤 👎 💩 🐌 🤮'.split(' ').map(intern));

/** Mood of the picture with this number; 0 where it tells none. */
export const emojiMood = (id: number): number => (id === UNKNOWN ? 0 : (moods.get(id) ?? 0));

// Applause that beside a fault is meant wryly.
const applause = new Set('👏 👌 🎉 🥳 🎊 😏'.split(' ').map(intern));

/** Whether the picture with this number applauds. */
export const isApplause = (id: number): boolean => applause.has(id);

/** Whether praise beside the picture with this number means its opposite. */
export const isWryEmoji = (id: number): boolean => wry.has(id);
