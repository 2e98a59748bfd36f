import type { Answer, Workspace } from '../../host/server/workspace-contract';
import { actionsThat, textsOf } from '../seed/card';

export type Place = {
  readonly as: string;
  readonly host: 'GMAIL' | 'SHEETS' | 'CALENDAR';
  readonly messageId?: string;
  readonly eventId?: string;
};

/** A card before somebody, as the last execution answered it. */
export type Page = {
  readonly answer: Answer;
  /** Presses the first thing on it that does this; throws when nothing does. */
  press(doing: string, form?: Readonly<Record<string, unknown>>): Page;
};

export function openPage(workspace: Workspace, place: Place): Page {
  return pageOf(workspace, place, wellAnswered(workspace.open(place)));
}

function pageOf(workspace: Workspace, place: Place, answer: Answer): Page {
  return {
    answer,
    press: (doing, form = {}) => {
      const [action] = actionsThat(answer.result, doing);
      if (!action) throw new Error(`Nothing on this card does ${doing}: ${textsOf(answer.result).join(' · ')}`);
      const click = { ...place, action: { ...action, parameters: [...action.parameters] }, form };
      return pageOf(workspace, place, wellAnswered(workspace.click(click)));
    },
  };
}

export function wellAnswered(answer: Answer): Answer {
  if (answer.error) throw new Error(`${answer.error.message}\n${answer.log.join('\n')}`);
  return answer;
}
