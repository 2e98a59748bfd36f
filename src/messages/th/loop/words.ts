import type { LoopWords } from '../../en/loop/words';
import type { Formats } from '../../formats';
import { levelWords } from './levels';
import { queueWords } from './queue';

export function loopWords(f: Formats): LoopWords {
  return { ...levelWords(f), ...queueWords(f) };
}
