import { html, nothing, type TemplateResult } from 'lit';
import type { Grid, GridItem, Widget } from './card-types';
import { isLocalImage } from './icons';
import { symbol, type Ui } from './ui';

export function gridView(grid: Grid, ui: Ui): TemplateResult {
  const columns = Math.min(3, Math.max(1, grid.columnCount ?? 2));
  const stroke = grid.borderStyle?.type === 'STROKE' ? 'stroke' : '';
  return html`${grid.title ? html`<p class="grid-title">${grid.title}</p>` : nothing}
    <ul class=${`grid columns-${columns} ${stroke}`}>
      ${(grid.items ?? []).map((item) => html`<li>${itemView(item, grid, ui)}</li>`)}
    </ul>`;
}

function itemView(item: GridItem, grid: Grid, ui: Ui): TemplateResult {
  const words = html`<span class="grid-words">
    ${item.title ? html`<span class="grid-item-title" dir="auto">${item.title}</span>` : nothing}
    ${item.subtitle ? html`<span class="line-label" dir="auto">${item.subtitle}</span>` : nothing}
  </span>`;
  const picture = item.image ? pictureView(item) : nothing;
  const face = item.layout === 'TEXT_ABOVE' ? html`${words}${picture}` : html`${picture}${words}`;
  if (!grid.onClick) return html`<span class="grid-item">${face}</span>`;
  // The add-on learns which item by this parameter (reference/card-service/grid).
  const parameters = [{ key: 'grid_item_identifier', value: item.id ?? '' }];
  return html`<button
    type="button"
    class="grid-item"
    aria-label=${item.title ? nothing : (item.image?.altText ?? item.id ?? nothing)}
    @click=${() => ui.click(grid.onClick, parameters)}
  >
    ${face}
  </button>`;
}

function pictureView(item: GridItem): TemplateResult {
  const url = item.image?.imageUri ?? '';
  const alt = item.image?.altText ?? '';
  const crop = item.image?.cropStyle?.type === 'CIRCLE' ? 'round' : '';
  if (isLocalImage(url)) return html`<img class=${`grid-picture ${crop}`} src=${url} alt=${alt} />`;
  return html`<span class=${`grid-picture absent ${crop}`} title=${url}>${symbol('image')}</span>`;
}

type DrawWidget = (widget: Widget, place: string) => TemplateResult;

export function carouselView(carousel: NonNullable<Widget['carousel']>, draw: DrawWidget): TemplateResult {
  return html`<div class="carousel" role="group" aria-roledescription="carousel" tabindex="0">
    ${(carousel.carouselCards ?? []).map(
      (card, at) => html`<div class="carousel-card">
        ${[...(card.widgets ?? []), ...(card.footerWidgets ?? [])].map((each, index) => draw(each, `c${at}-${index}`))}
      </div>`,
    )}
  </div>`;
}
