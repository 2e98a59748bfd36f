import { Script } from 'node:vm';
import { prepareRealm } from './realm';

/** What the realm reads of `appsscript.json`; the rest is the business of whoever shows the add-on. */
export type Manifest = {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  /** Addresses that may be called begin with one of these. */
  readonly urlFetchWhitelist?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
    readonly libraries?: readonly { readonly userSymbol: string }[];
  };
};

export type Addon = {
  readonly manifest: Manifest;
  readonly files: readonly { readonly name: string; readonly source: string }[];
};

export type CompiledAddon = {
  readonly manifest: Manifest;
  readonly names: readonly string[];
  readonly scripts: readonly Script[];
};

/**
 * Compiles every file once; an execution runs them all again in a fresh realm, where they share one global scope.
 * Throws the `SyntaxError` of the first file that does not parse, with its name and line in the stack.
 */
export function compileAddon({ manifest, files }: Addon): CompiledAddon {
  prepareRealm();
  return {
    manifest,
    names: files.map(({ name }) => name),
    scripts: files.map(({ name, source }) => new Script(source, { filename: name })),
  };
}
