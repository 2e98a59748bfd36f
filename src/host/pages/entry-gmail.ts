import { html } from 'lit';
import { api, type Message } from './api';
import { symbol } from './cards/ui';
import { ComposeView } from './gmail/compose-view';
import { InboxView } from './gmail/inbox-view';
import { messageView } from './gmail/message-view';
import type { App } from './shell/app';
import { Dock } from './shell/dock';
import { makePanel, type Page, startPage } from './shell/page';

function gmail(app: App): Page {
  const dock = new Dock(app, makePanel(app, 'GMAIL'));
  const inbox = new InboxView(app);
  const compose = new ComposeView(app);
  let message: Message | undefined;
  const wanted = () => /^#m=(.+)$/.exec(location.hash)?.[1];

  const follow = async () => {
    const id = wanted();
    if (id === undefined) {
      const cameFrom = message?.id;
      message = undefined;
      dock.moveTo({});
      if (cameFrom) document.querySelector<HTMLElement>(`.mail[href="#m=${encodeURIComponent(cameFrom)}"]`)?.focus();
      return;
    }
    const read = await app.attemptRead(() => api.message(decodeURIComponent(id)));
    if (wanted() !== id || !read) return;
    message = read;
    dock.moveTo({ messageId: read.id });
    document.querySelector('.gmail-main')?.scrollTo(0, 0);
  };
  const reply = (to: Message) => {
    const subject = /^re:/i.test(to.subject) ? to.subject : `Re: ${to.subject}`;
    compose.open({ to: to.from, subject });
  };

  window.addEventListener('hashchange', () => void follow());
  return {
    start: () => void follow(),
    render: () => html`<div class="page gmail">
      <main class="gmail-main">
        <button type="button" class="compose-button" @click=${() => compose.open()}>${symbol('edit')}<span>Compose</span></button>
        ${message ? messageView(message, app, { reply }) : inbox.render()}
        ${compose.render()}
      </main>
      ${dock.render()}
    </div>`,
  };
}

void startPage('/gmail', gmail);
