/** A lower-case address without a display name. */
export type Email = `${string}@${string}`;
