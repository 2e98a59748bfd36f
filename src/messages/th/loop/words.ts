import type { LoopWords } from '../../en/loop/words';
import type { Formats } from '../../formats';
import { awayWords } from './away';
import { handoverWords } from './handover';
import { levelWords } from './levels';
import { queueWords } from './queue';

export function loopWords(f: Formats): LoopWords {
  return { ...awayWords(), ...handoverWords(f), ...levelWords(f), ...queueWords(f) };
}
