/** A mail's own HTML as a page for a frame that runs nothing and fetches nothing. */

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const look =
  'body{margin:16px;font:14px/1.5 Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff;overflow-wrap:anywhere}img{max-width:100%}';
const active = 'script,noscript,iframe,frame,object,embed,link,meta,base,form,audio,video,source,track';

/** The policy in the page refuses whatever slipped through. */
export function mailPage(source: string): string {
  const mail = tamedHtml(source);
  return `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><style>${look}</style>${mail.head.innerHTML}${mail.body.innerHTML}`;
}

/** What would run or fetch is taken out. */
export function tamedHtml(source: string): Document {
  const mail = new DOMParser().parseFromString(source, 'text/html');
  for (const element of mail.querySelectorAll(active)) element.remove();
  for (const element of mail.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const fetches =
        ['src', 'srcset', 'background', 'poster', 'xlink:href'].includes(name) && !/^data:image\//i.test(value);
      if (fetches || name.startsWith('on')) element.removeAttribute(name);
    }
    if (element instanceof HTMLAnchorElement) element.removeAttribute('ping');
  }
  for (const image of mail.querySelectorAll('img:not([src])')) image.replaceWith(image.getAttribute('alt') ?? '');
  return mail;
}
