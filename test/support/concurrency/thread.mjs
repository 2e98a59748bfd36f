/** The first file of a thread: Node 20 loads TypeScript there only after this. */
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
