import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

/** Jest's transform: TypeScript by esbuild, as the bundle is made. Types are checked by `npm run types`, not here. */
export default {
  process(source, path) {
    const { code, map } = transformSync(source, {
      sourcefile: path,
      loader: 'ts',
      format: 'esm',
      target: 'es2022',
      sourcemap: 'both',
    });
    return { code, map };
  },
  getCacheKey(source, path) {
    return createHash('sha1').update(version).update(path).update(source).digest('hex');
  },
};
