import type { Formats } from '../../formats';
import { type AwayWords, awayWords } from './away';
import { type HandoverWords, handoverWords } from './handover';
import { type LevelWords, levelWords } from './levels';
import { type QueueWords, queueWords } from './queue';

export type LoopWords = AwayWords & HandoverWords & LevelWords & QueueWords;

/** What is said around signals: lists of them, what became of them, how well they are answered. */
export function loopWords(f: Formats): LoopWords {
  return { ...awayWords(), ...handoverWords(f), ...levelWords(f), ...queueWords(f) };
}
