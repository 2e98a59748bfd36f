import type { Teammate } from '../../domain/teammate';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Problems, Viewer } from '../viewer';

export type TeammateField = 'email' | 'name' | 'role' | 'zone' | 'workdays' | 'from' | 'to' | 'language' | 'holidays';

/** Fields: those of `typed`; `workdays` has several values, `email` is shown for a new teammate alone. */
export type TeammateView = {
  readonly viewer: Viewer;
  /** Nothing for a new one. */
  readonly teammate: Teammate | undefined;
  readonly typed: { readonly [F in Exclude<TeammateField, 'workdays'>]?: string } & {
    readonly workdays?: readonly string[];
  };
  readonly problems: Problems<TeammateField>;
};

export function teammateCard(view: TeammateView, words: Words): Card {
  return { name: 'teammate', header: { title: '' }, sections: [] };
}
