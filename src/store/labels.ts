/** The words of the workbook in the team's language; `messages` has them, `make` writes them. */
import type { Settings } from '../domain/team/settings';
import type { ColumnKey, derivedTabs, TabKey } from './tables';

export type TableLabels = {
  readonly rightToLeft: boolean;
  readonly tabs: { readonly [Key in TabKey | keyof typeof derivedTabs]: string };
  readonly headers: { readonly [Key in TabKey]: { readonly [Column in ColumnKey<Key>]: string } };
  /** What each setting is, beside its value. */
  readonly settings: { readonly [Key in keyof Settings]: string };
  readonly look: LookLabels;
};

/** A person's own ways to look at a tab; `make/filter-views.ts` says who gets which. */
export type ViewName = 'myAccounts' | 'mySignals' | 'queue' | 'openLoops' | 'renewals' | 'unowned';

export type LookLabels = {
  /** Whether Sheets can write days as the language does: it knows neither the Solar Hijri nor the Buddhist calendar. */
  readonly daysInWords: boolean;
  readonly readMe: {
    /** Of the tab. */
    readonly tab: string;
    readonly title: string;
    readonly intro: readonly string[];
    readonly tabsTitle: string;
    /** What each of the shared workbook's visible tabs is for. */
    readonly tabs: { readonly [Key in TabKey]?: string };
    readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  };
  /** Of the row in the settings that says what the hidden tabs were made for. */
  readonly derivedMark: string;
  /** Titles of filter views. */
  readonly views: { readonly [Name in ViewName]: (mate: { readonly name: string }) => string };
};
