/**
 * Amounts of money are numbers with the code of their currency beside them. A rial is a tenth of a toman: `IRR` and
 * `IRT` are the same currency and are told apart by their code; amounts of other currencies are never added up.
 */
export type Currency = string;

export type Money = { readonly amount: number; readonly currency: Currency };
