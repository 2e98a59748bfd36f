import type { Reply } from '../reply';
import type { Services } from '../services';
import { openFigures } from './figures';

export function drawBoards(services: Services): Reply {
  return openFigures(services);
}
