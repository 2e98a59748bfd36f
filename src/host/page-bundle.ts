/** Bundles the browser pages: scripts, styles and fonts into one folder that can be served as it is. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

const source = fileURLToPath(new URL('./pages', import.meta.url));
const pages = ['gmail', 'sheets', 'calendar', 'document'] as const;

/**
 * Writes `gmail/index.html`, `sheets/index.html`, `calendar/index.html`, `document/index.html` and `assets/` (every name there carries a hash
 * of its content) to `outdir`. The pages ask for nothing outside `/assets/` and `/api/`; styles are also set from script,
 * so a content security policy needs `style-src 'self' 'unsafe-inline'`.
 */
export async function bundlePages(outdir: string): Promise<void> {
  // Hashed names of an older build would pile up.
  await rm(join(outdir, 'assets'), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [...pages.map((page) => join(source, `entry-${page}.ts`)), join(source, 'styles/index.css')],
    outdir: join(outdir, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    publicPath: '/assets',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
    // woff2 is read by every browser that runs these pages; its older twin is named in the fonts' CSS but never fetched.
    loader: { '.woff2': 'file', '.woff': 'empty' },
  });
  const styles = builtName(metafile, 'styles/index.css');
  for (const page of pages) {
    await mkdir(join(outdir, page), { recursive: true });
    const html = pageHtml(page, builtName(metafile, `entry-${page}.ts`), styles);
    await writeFile(join(outdir, page, 'index.html'), html);
  }
}

function builtName(metafile: Metafile, entry: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
  if (!found) throw new Error(`esbuild gave no file for ${entry}`);
  return `/assets/${basename(found[0])}`;
}

function pageHtml(page: string, script: string, styles: string): string {
  const title = `${page.charAt(0).toUpperCase()}${page.slice(1)} · local host`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="${styles}">
<script type="module" src="${script}"></script>
</head>
<body><div id="page"></div></body>
</html>
`;
}
