/** What a mail may touch that is the AM's matter, in the order it is told. */
export const topics = ['price', 'discount', 'contract', 'renewal', 'seats'] as const;
export type Topic = (typeof topics)[number];

/** The words of one language, as pieces of regular expressions over evened text (lower case, western digits, no half-spaces). */
export type WordList = {
  /** Letters of the language: a sentence without any is none of its sentences. */
  readonly script: RegExp;
  readonly topics: {
    readonly [T in Topic]: {
      /** Enough by itself, unless the sentence is about the product. */
      readonly plain: readonly string[];
      /** Enough in a sentence that asks or deals, unless it is about the product. */
      readonly perhaps: readonly string[];
    };
  };
  /** How people ask and deal. */
  readonly asking: readonly string[];
  /** What makes a sentence one about the product, its data or everyday life. */
  readonly product: readonly string[];
  /** Sets words apart from longer ones they stand in, in the manner of the script. */
  readonly edges: (words: string) => string;
};
