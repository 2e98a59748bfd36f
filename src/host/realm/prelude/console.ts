import { define } from './language/date';
import { writeLog } from './language/host';

const levels = ['log', 'info', 'warn', 'error'] as const;

/** `console` and `Logger`: every line goes to the execution's log. */
export function installConsole(): void {
  const timers = new Map<string, number>();
  const write = (level: string, args: readonly unknown[]) =>
    writeLog(level === 'log' ? format(args) : `${level}: ${format(args)}`);
  const methods = levels.map((level) => [level, (...args: unknown[]) => write(level, args)]);
  define('console', {
    ...Object.fromEntries(methods),
    time: (label = 'default') => {
      timers.set(label, Date.now());
    },
    timeEnd: (label = 'default') => {
      const start = timers.get(label);
      timers.delete(label);
      if (start !== undefined) write('log', [`${label}: ${Date.now() - start}ms`]);
    },
  });
  installLogger();
}

function installLogger(): void {
  let lines: string[] = [];
  const logger = {
    log: (...args: unknown[]) => {
      const line = format(args);
      lines.push(line);
      writeLog(line);
      return logger;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear: () => {
      lines = [];
    },
  };
  define('Logger', logger);
}

/** `%s`, `%d` and the like take the arguments in order; objects show as JSON, as Cloud Logging has them. */
function format(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string' || !first.includes('%')) return args.map(show).join(' ');
  const filled = first.replace(/%([sdifoOj%])/g, (found, letter: string) => {
    if (letter === '%') return '%';
    if (rest.length === 0) return found;
    const value = rest.shift();
    if (letter === 'd' || letter === 'i') return String(Math.trunc(Number(value)));
    return letter === 'f' ? String(Number(value)) : show(value);
  });
  return [filled, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'function') return '[Function]';
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value); // a circle: Cloud Logging would show no more than that
  }
}
