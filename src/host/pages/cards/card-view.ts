/** A card: header, sections that fold, and the footer that stays at the bottom. */
import { html, nothing, type TemplateResult } from 'lit';
import { cardButton } from './button-view';
import type { Card, CardHeader, Section } from './card-types';
import { isLocalImage } from './icons';
import { symbol, type Ui } from './ui';
import { widgetView } from './widget-view';

export function cardBody(ui: Ui): TemplateResult {
  const { card, choices } = ui.entry;
  if (choices) return choicesView(choices, ui);
  return html`
    ${card.header ? headerView(card.header) : nothing}
    ${(card.sections ?? []).map((section, index) => sectionView(section, index, ui))}
  `;
}

function headerView(header: CardHeader): TemplateResult {
  const url = header.imageUrl ?? '';
  return html`<header class="card-header">
    ${
      isLocalImage(url)
        ? html`<img
          class=${header.imageType === 'CIRCLE' ? 'header-image round' : 'header-image'}
          src=${url}
          alt=${header.imageAltText ?? ''}
        />`
        : nothing
    }
    <div class="card-heading">
      <h2 tabindex="-1" dir="auto">${header.title ?? ''}</h2>
      ${header.subtitle ? html`<p class="card-subtitle" dir="auto">${header.subtitle}</p>` : nothing}
    </div>
  </header>`;
}

function sectionView(section: Section, index: number, ui: Ui): TemplateResult {
  const widgets = section.widgets ?? [];
  const folds = section.collapsible === true && (section.uncollapsibleWidgetsCount ?? 0) < widgets.length;
  const open = !folds || ui.entry.unfolded.has(index);
  const shown = open ? widgets : widgets.slice(0, section.uncollapsibleWidgetsCount ?? 0);
  const hidden = widgets.length - shown.length;
  const label = open ? (section.collapseControl?.collapseButton?.text ?? ui.words.showLess) : ui.words.showMore(hidden);
  return html`<section class="card-section">
    ${section.header ? html`<h3 dir="auto">${section.header}</h3>` : nothing}
    ${shown.map((widget, at) => widgetView(widget, ui, `${index}-${at}`))}
    ${
      folds
        ? html`<button
          type="button"
          class="fold"
          aria-expanded=${open ? 'true' : 'false'}
          aria-label=${section.header ? `${label}: ${section.header}` : nothing}
          @click=${() => ui.toggleSection(index)}
        >
          ${symbol(open ? 'expand_less' : 'expand_more')}<span>${label}</span>
        </button>`
        : nothing
    }
  </section>`;
}

/** More than one card from a trigger: Google shows a list of their headers. */
function choicesView(cards: readonly Card[], ui: Ui): TemplateResult {
  return html`<ul class="card-choices">
    ${cards.map((card) => {
      const header = card.peekCardHeader ?? card.header;
      return html`<li>
        <button type="button" class="card-choice" @click=${() => ui.click({ card })}>
          <span class="grid-item-title" dir="auto">${header?.title ?? card.name ?? ''}</span>
          ${header?.subtitle ? html`<span class="line-label" dir="auto">${header.subtitle}</span>` : nothing}
        </button>
      </li>`;
    })}
  </ul>`;
}

export function footerView(card: Card, ui: Ui): TemplateResult | typeof nothing {
  const { primaryButton, secondaryButton } = card.fixedFooter ?? {};
  if (!primaryButton && !secondaryButton) return nothing;
  return html`<footer class="card-footer">
    ${secondaryButton ? cardButton(secondaryButton, ui, 'outlined') : nothing}
    ${primaryButton ? cardButton(primaryButton, ui, 'filled') : nothing}
  </footer>`;
}
