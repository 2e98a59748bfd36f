import type { Meeting } from '../../domain/sync/meeting';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { problemOf, quiet } from '../parts';
import type { Card } from '../spec';
import type { Problems, Viewer } from '../viewer';

export const minutesLimit = 4000;

/** Field: `minutes`. */
export type MinutesView = {
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  readonly key: string;
  /** A mark of what stood there when the form was opened. */
  readonly known: string;
  readonly typed: { readonly minutes: string };
  readonly problems: Problems<'minutes'>;
};

/** What was said and decided, begun with the decisions that were made on the agenda. */
export function minutesCard({ viewer, meeting, key, known, typed, problems }: MinutesView, words: Words): Card {
  const { agenda: say, format } = words;
  const ids = { meeting: meeting.id, account: meeting.account, key, known };
  return {
    name: 'minutes',
    header: { title: say.minutes, subtitle: format.when(meeting.start, viewer.now) },
    sections: [
      {
        widgets: [
          ...problemOf(problems, 'minutes', words),
          {
            ...{ kind: 'input', name: 'minutes', label: say.minutesLabel, value: typed.minutes },
            ...{ multiline: true, limit: minutesLimit },
          },
          quiet(say.minutesHint),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('saveMinutes', ids) } },
  };
}
