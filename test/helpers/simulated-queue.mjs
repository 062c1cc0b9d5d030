// @ts-check
/**
 * A queue simulated contact by contact, to hold formulas against: contacts come at a rate that may change, wait for one
 * of the agents, are handled, or give up. Times in minutes. It shares no code with the server.
 */

/**
 * @typedef {object} QueueWorld
 * @property {(atMin: number) => number} arrivalsPerMin
 * @property {number} highestPerMin No rate is above it.
 * @property {(atMin: number) => number} agents
 * @property {() => number} handleMin
 * @property {() => number} patienceMin Infinity: never gives up.
 * @property {number} [waiting] How many wait at the start, behind agents who are all busy. Default: nobody is there.
 */
/** @typedef {{ atMin: number, waiting: number, longestWaitMin: number, handling: number, agents: number }} Look */
/** @typedef {{ offeredMin: number, answeredMin?: number, abandonedMin?: number, closedMin?: number, leavesMin: number }} Contact */

/** Uniform numbers in [0, 1) of a seed (mulberry32). @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {() => number} random @param {number} mean */
export const exponential = (random, mean) =>
  mean === Infinity ? Infinity : -mean * Math.log(1 - random());

/** A normal quantity (Box and Muller). @param {() => number} random */
export const normal = (random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Everything that happens until `untilMin`, and how the queue looks at each of `looksMin` (ascending).
 * @param {QueueWorld} world @param {() => number} random @param {readonly number[]} looksMin
 * @returns {{ looks: Look[], contacts: Contact[] }}
 */
export function simulateQueue(world, random, looksMin) {
  /** @type {Contact[]} */
  const contacts = [];
  /** @type {Contact[]} */
  const line = [];
  /** Ends of what agents are busy with. @type {{ endMin: number, contact: Contact | undefined }[]} */
  let tasks = [];
  /** @type {Look[]} */
  const looks = [];

  /** @param {Contact} contact @param {number} atMin */
  const take = (contact, atMin) => {
    contact.answeredMin = atMin;
    tasks.push({ endMin: atMin + world.handleMin(), contact });
  };
  /** @param {number} atMin */
  const come = (atMin) => {
    const contact = { offeredMin: atMin, leavesMin: atMin + world.patienceMin() };
    contacts.push(contact);
    line.push(contact);
  };
  /** @param {number} atMin */
  const leave = (atMin) => {
    for (let at = line.length - 1; at >= 0; at--) {
      const contact = /** @type {Contact} */ (line[at]);
      if (contact.leavesMin > atMin) continue;
      contact.abandonedMin = contact.leavesMin;
      line.splice(at, 1);
    }
  };
  /** @param {number} atMin */
  const serve = (atMin) => {
    while (line.length > 0 && tasks.length < world.agents(atMin)) {
      take(/** @type {Contact} */ (line.shift()), atMin);
    }
  };
  const soonest = () =>
    tasks.reduce((soonestMin, { endMin }) => Math.min(soonestMin, endMin), Infinity);

  if (world.waiting !== undefined) {
    const agents = world.agents(0);
    for (let agent = 0; agent < agents; agent++) {
      tasks.push({ endMin: world.handleMin(), contact: undefined });
    }
    for (let place = 0; place < world.waiting; place++) come(0);
  }
  let nextArrival = exponential(random, 1 / world.highestPerMin);
  let look = 0;
  // Agents may come and go between two events: somebody looks every quarter of a minute.
  let nextShift = 0.25;
  while (look < looksMin.length) {
    const lookMin = /** @type {number} */ (looksMin[look]);
    const atMin = Math.min(nextArrival, soonest(), lookMin, nextShift);
    leave(atMin);
    if (atMin === nextShift) nextShift += 0.25;
    for (const { endMin, contact } of tasks) {
      if (endMin <= atMin && contact) contact.closedMin = endMin;
    }
    tasks = tasks.filter(({ endMin }) => endMin > atMin);
    if (atMin === nextArrival) {
      if (random() * world.highestPerMin < world.arrivalsPerMin(atMin)) come(atMin);
      nextArrival = atMin + exponential(random, 1 / world.highestPerMin);
    }
    serve(atMin);
    if (atMin !== lookMin) continue;
    looks.push({
      atMin,
      waiting: line.length,
      longestWaitMin: line.length === 0 ? 0 : atMin - /** @type {Contact} */ (line[0]).offeredMin,
      handling: tasks.length,
      agents: world.agents(atMin),
    });
    look += 1;
  }
  return { looks, contacts };
}
