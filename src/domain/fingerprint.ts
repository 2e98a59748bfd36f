/** FNV-1a over UTF-16 units, 32 bits: spread evenly, short, and the same for the same text at any time. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Two of them, as an id needs it where rows come by the ten thousand. */
export function fingerprint(text: string): string {
  const hex = (seed: number) => fnv1a(text, seed).toString(16).padStart(8, '0');
  return hex(0x811c9dc5) + hex(0x9e3779b9);
}
