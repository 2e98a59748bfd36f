import { type Caller, type Fake, ScriptError } from '../contract';

type Texts = Readonly<Record<string, string>>;
type State = { script: Texts; users: Readonly<Record<string, Texts>> };

const valueBytes = 9 * 1024;
const storeBytes = 500 * 1024;

/** PropertiesService: texts of the script and of each person, kept until deleted. Limits from guides/services/quotas. */
export function createProperties(): Fake {
  let state: State = { script: {}, users: {} };

  const read = (store: unknown, { email }: Caller): Texts =>
    store === 'script' ? state.script : (state.users[email] ?? {});
  const write = (store: unknown, { email }: Caller, texts: Texts) => {
    if (store === 'script') state = { ...state, script: texts };
    else state = { ...state, users: { ...state.users, [email]: texts } };
  };

  return {
    call: (method, [store, ...args], caller) => {
      const texts = read(store, caller);
      switch (method) {
        case 'getProperty':
          return Object.hasOwn(texts, String(args[0])) ? texts[String(args[0])] : null;
        case 'getProperties':
          return texts;
        case 'setProperties': {
          const [given, deleteOthers] = args as [Texts, boolean];
          write(store, caller, checked({ ...(deleteOthers ? {} : texts), ...given }));
          return null;
        }
        case 'deleteProperty': {
          const { [String(args[0])]: _gone, ...rest } = texts;
          write(store, caller, rest);
          return null;
        }
        default:
          throw new ScriptError(`PropertiesService.${method} is not in this host`);
      }
    },
    dump: () => state,
    restore: (dump) => {
      state = dump as State;
    },
  };
}

function checked(texts: Texts): Texts {
  const sizes = Object.values(texts).map((text) => Buffer.byteLength(text));
  if (sizes.some((size) => size > valueBytes))
    throw new ScriptError('You have exceeded the property storage quota. Please remove some properties and try again.');
  const all =
    Object.keys(texts).reduce((sum, key) => sum + Buffer.byteLength(key), 0) + sizes.reduce((a, b) => a + b, 0);
  if (all > storeBytes)
    throw new ScriptError('You have exceeded the property storage quota. Please remove some properties and try again.');
  return texts;
}
