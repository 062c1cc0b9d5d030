/** Memory that requests whose sender is not known yet may fill, together. */
export interface BodyBudget {
  /** Room for so many bytes until it is given back; undefined when there is none. */
  take(bytes: number): { giveBack(): void } | undefined;
}

export function createBodyBudget(limitBytes: number): BodyBudget {
  let takenBytes = 0;
  return {
    take(bytes) {
      if (takenBytes + bytes > limitBytes) return undefined;
      takenBytes += bytes;
      return {
        giveBack() {
          takenBytes -= bytes;
        },
      };
    },
  };
}
