import type { Health } from '../../domain/health';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type ReasonsView = { readonly viewer: Viewer; readonly account: AccountName; readonly health: Health };

export function reasonsCard(view: ReasonsView, words: Words): Card {
  return { name: 'reasons', header: { title: '' }, sections: [] };
}
