import type { LoopWords } from '../../en/loop/words';
import type { Formats } from '../../formats';
import { queueWords } from './queue';

export function loopWords(f: Formats): LoopWords {
  return { ...queueWords(f) };
}
