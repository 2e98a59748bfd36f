/** Every grid that the store's facts hold on. */
import { hostGrid } from './host-grid';
import { memoryGrid } from './memory-grid';

export const grids = [
  ['in memory', memoryGrid],
  ["in the local host's Sheets", hostGrid],
] as const;
