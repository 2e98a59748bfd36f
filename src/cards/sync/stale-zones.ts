/** Zones whose newest law the engine has not heard of: said where times are, with what to do. */
import { fixedZone, type StaleZone } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import type { Line } from '../spec';

export function staleZoneLines(stale: readonly StaleZone[], { follow, format }: Words): readonly Line[] {
  const { zones: say } = follow;
  return stale.map((one) => {
    const text = say.stale({
      zone: format.isolate(one.zone),
      minutes: Math.abs(one.expectedMinutes - one.foundMinutes),
    });
    const fixed = fixedZone(one);
    const below = fixed ? say.use({ zone: format.isolate(fixed) }) : say.look;
    return { kind: 'line', icon: 'schedule', text: [{ text, tone: 'warning' }], below };
  });
}
