export { english as thai } from './en';
