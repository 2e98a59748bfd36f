/** One person's sidebar for the length of a visit: what is on it may be pressed, what is not there is left. */
import type { Answer, Workspace } from '../../../host/server/workspace-contract';
import { actionsThat } from '../../seed/card';
import type { Place } from '../page';

export type Sidebar = {
  open(): Answer;
  /** Presses the first thing that does this on the card, or on one below it; nothing where there is none. */
  press(doing: string, form?: Readonly<Record<string, unknown>>): Answer | undefined;
};

/** Cards that are remembered below the one on top. */
const depth = 4;

export function sidebar(workspace: Workspace, place: Place, record: (answer: Answer) => void): Sidebar {
  let cards: readonly unknown[] = [];
  const shown = (answer: Answer) => {
    record(answer);
    cards = [answer.result, ...cards].slice(0, depth);
    return answer;
  };
  return {
    open: () => shown(workspace.open(place)),
    press: (doing, form = {}) => {
      const [action] = cards.flatMap((card) => actionsThat(card, doing));
      if (!action) return undefined;
      const click = { ...place, action: { ...action, parameters: [...action.parameters] }, form };
      return shown(workspace.click(click));
    },
  };
}
