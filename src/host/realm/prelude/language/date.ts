import { passed } from './host';

/** `Date` on the host's clock: it stands at the given instant and moves only with simulated time. */
export function installDate(startedAt: number): void {
  const Machine = Date;
  const now = () => startedAt + passed();
  const Clocked = function (this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Machine(now()).toString();
    return Reflect.construct(Machine, args.length === 0 ? [now()] : args, new.target);
  };
  Object.defineProperties(Clocked, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: Machine.prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    parse: { value: Machine.parse, writable: true, configurable: true },
    UTC: { value: Machine.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(Machine.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  define('Date', Clocked);
}

/** Puts a global where the add-on finds it, as Apps Script has its services: not listed among its own names. */
export function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
