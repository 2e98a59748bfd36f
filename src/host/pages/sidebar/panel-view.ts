/** The panel around the cards: its own bar, the spinner, what went wrong, what was said, what is asked. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Addon } from '../api';
import { iconView } from '../cards/button-view';
import { cardBody, footerView } from '../cards/card-view';
import { drawnIcon, isLocalImage } from '../cards/icons';
import { asModal, symbol, type Ui } from '../cards/ui';
import { Menu, type MenuItem } from '../shell/menu';
import type { Panel } from './panel';
import type { Failure, Prompt } from './panel-options';
import { directionOf } from './words';

export class PanelView {
  private readonly menu: Menu;
  private readonly panel: Panel;
  private readonly name: string;

  constructor(panel: Panel, name: string) {
    this.panel = panel;
    this.name = name;
    this.menu = new Menu(() => panel.options.redraw());
  }

  /** The sidebar itself; `close` is missing where the panel cannot be closed. */
  aside(addon: Addon, close?: () => void): TemplateResult {
    const { language } = this.panel.options.person();
    return html`<aside
      id=${this.name}
      class="addon"
      aria-label=${addon.name}
      aria-busy=${this.panel.busy ? 'true' : 'false'}
      dir=${directionOf(language)}
      lang=${language}
    >
      ${this.content(addon, close)}
    </aside>`;
  }

  content(addon: Addon, close?: () => void): TemplateResult {
    const { panel } = this;
    return html`
      ${this.bar(addon, close)}
      <div class="progress" ?hidden=${!panel.busy}>
        <span role="progressbar" aria-label=${panel.words.loading}></span>
      </div>
      ${panel.failure ? failureView(panel.failure, panel) : nothing}
      ${panel.prompt ? promptView(panel.prompt, panel, addon) : nothing}
      ${this.card()} ${this.peek()}
      <div class="toast" role="status">${panel.toast === '' ? nothing : html`<span dir="auto">${panel.toast}</span>`}</div>
    `;
  }

  private bar(addon: Addon, close?: () => void): TemplateResult {
    const { words } = this.panel;
    const items = this.menuItems(addon);
    return html`<div class="addon-bar">
      ${
        this.panel.canGoBack
          ? html`<button type="button" class="icon-button back" aria-label=${words.back} title=${words.back} @click=${() => this.panel.back()}>
            ${symbol('arrow_back')}
          </button>`
          : nothing
      }
      <span class="addon-logo">${logo(addon)}</span>
      <span class="addon-name">${addon.name}</span>
      ${items.length > 0 ? this.menu.render(words.more, symbol('more_vert'), items) : nothing}
      ${
        close
          ? html`<button type="button" class="icon-button" aria-label=${words.close} title=${words.close} @click=${close}>
            ${symbol('close')}
          </button>`
          : nothing
      }
    </div>`;
  }

  private menuItems(addon: Addon): readonly MenuItem[] {
    const { panel } = this;
    const own = (panel.entry?.card.cardActions ?? []).map((action) => ({
      label: action.actionLabel ?? '',
      run: () => panel.click(action.onClick),
    }));
    const universal = addon.universalActions.map((action, index) => ({
      label: action.label,
      group: index === 0 && own.length > 0,
      run: () => (action.openLink ? panel.openLink({ url: action.openLink }) : void panel.universal(index)),
    }));
    // Hosts add Refresh to root cards only.
    const refresh =
      panel.places.stack.length <= 1 ? [{ label: panel.words.refresh, run: () => void panel.refresh() }] : [];
    return [...own, ...universal, ...refresh];
  }

  private card(): TemplateResult {
    const { panel } = this;
    const entry = panel.entry;
    if (!entry) {
      const text = panel.busy ? panel.words.loading : panel.failure || panel.prompt ? '' : panel.words.nothing;
      return html`<div class="card-scroll empty"><p>${text}</p></div>`;
    }
    const ui: Ui = {
      entry,
      words: panel.words,
      zone: panel.options.person().zone,
      panel: this.name,
      click: (onClick, parameters) => panel.click(onClick, parameters),
      change: (name, value, onChange) => panel.change(name, value, onChange),
      toggleSection: (index) => panel.toggleSection(index),
      suggest: (name, action) => void panel.suggest(name, action),
      suggestions: (name) => panel.suggestionsFor(name),
      redraw: () => panel.options.redraw(),
    };
    return html`${keyed(
      entry.id,
      html`<div class="card" ?inert=${panel.busy}>
        <div class="card-scroll" tabindex="-1">${cardBody(ui)}</div>
        ${footerView(entry.card, ui)}
      </div>`,
    )}`;
  }

  private peek(): TemplateResult | typeof nothing {
    const card = this.panel.places.peek?.card;
    const header = card?.peekCardHeader ?? card?.header;
    if (!header) return nothing;
    return html`<button type="button" class="peek" @click=${() => this.panel.showContext()}>
      ${symbol('expand_less')}
      <span class="peek-words">
        <span class="grid-item-title" dir="auto">${header.title ?? ''}</span>
        ${header.subtitle ? html`<span class="line-label" dir="auto">${header.subtitle}</span>` : nothing}
      </span>
    </button>`;
  }
}

/** A logo that is nowhere but on the web is drawn as a puzzle piece: no request leaves the machine. */
function logo(addon: Addon): TemplateResult | typeof nothing {
  const drawn = drawnIcon({ iconUrl: addon.logoUrl });
  const known = drawn && (drawn.kind === 'symbol' || isLocalImage(drawn.url));
  return known ? iconView({ iconUrl: addon.logoUrl }) : symbol('extension', true);
}

function failureView(failure: Failure, panel: Panel): TemplateResult {
  return html`<div class="failure" role="alert">
    <p>${symbol('error')} <span dir="auto">${failure.text ?? panel.words.failed}</span></p>
    <details dir="ltr" lang="en">
      <summary>For developers</summary>
      <pre tabindex="0">${failure.detail}</pre>
    </details>
    ${
      failure.retry
        ? html`<button type="button" class="card-button outlined" @click=${failure.retry}>${panel.words.tryAgain}</button>`
        : nothing
    }
  </div>`;
}

/** Google's own dialogs, in English as the rest of this host. */
function promptView(prompt: Prompt, panel: Panel, addon: Addon): TemplateResult {
  const file = prompt.kind === 'fileScope';
  return html`<dialog
    class="prompt"
    dir="ltr"
    lang="en"
    aria-labelledby="prompt-title"
    ${asModal()}
    @cancel=${(event: Event) => {
      event.preventDefault();
      void panel.answerPrompt(false);
    }}
  >
    <h2 id="prompt-title">${file ? `Allow ${addon.name} to use this spreadsheet?` : `${addon.name} needs your permission`}</h2>
    ${
      prompt.kind === 'fileScope'
        ? html`<p>${addon.name} will be able to see and edit this one file. No other file is opened to it.</p>`
        : html`<p>It cannot go on without it.</p>
          <ul class="scopes">
            ${prompt.scopes.filter((scope) => scope !== 'all').map((scope) => html`<li>${scope}</li>`)}
          </ul>`
    }
    <div class="dialog-buttons">
      <button type="button" class="card-button plain" @click=${() => void panel.answerPrompt(false)}>Cancel</button>
      <button type="button" class="card-button filled" @click=${() => void panel.answerPrompt(true)}>Allow</button>
    </div>
  </dialog>`;
}
