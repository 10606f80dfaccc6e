// What leaves the page: the clipboard and downloads.
import { t } from '../i18n/index.js';
import { say } from './notice.js';

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  } catch {
    say(t('copyFailed'));
  }
}

export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([type === 'text/csv' ? '\ufeff' : '', text], { type: `${type};charset=utf-8` })); // Excel reads UTF-8 by its mark
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
