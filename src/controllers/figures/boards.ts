import type { Desk } from '../desk';

export function boardLinks(_desk: Desk, _isOpen: boolean): readonly { label: string; url: string }[] {
  return [];
}
