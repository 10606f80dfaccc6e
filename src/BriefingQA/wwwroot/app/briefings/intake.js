// Takes transcripts in: dropped, chosen or pasted; says what happens and what was found.
import { button, h, replace } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { loadBriefing, loadFile } from '../api/service.js';
import { kindName, t } from '../i18n/index.js';

const STAGES = ['sending', 'decoding', 'extracting', 'storing'];

/** @param loaded called after each transcript that was taken in */
export function intake(loaded) {
  const files = h('input.visually-hidden', { type: 'file', id: 'files', multiple: true, accept: '.txt,.md,text/plain', on: { change: () => takeFiles([...files.files]) } });
  const text = h('textarea', { id: 'pasted', rows: '6', placeholder: t('intake.paste') });
  const name = h('input', { type: 'text', id: 'pasted-name', maxlength: '100', placeholder: t('intake.name') });
  const reports = h('ul.reports', { 'aria-live': 'polite' });
  const zone = h('div.drop', {
    on: {
      dragover: event => { event.preventDefault(); zone.classList.add('over'); },
      dragleave: () => zone.classList.remove('over'),
      drop: event => {
        event.preventDefault();
        zone.classList.remove('over');
        const dropped = [...event.dataTransfer.files];
        if (dropped.length > 0) takeFiles(dropped);
        else text.value = event.dataTransfer.getData('text');
      },
    },
  }, icon('upload'), h('p', t('intake.drop')), files, h('label.button', { for: 'files' }, t('intake.choose')));

  return h('section.intake', h('h2', t('briefings.load')), zone, reports,
    h('form', { on: { submit: takeText } },
      h('label', { for: 'pasted' }, t('intake.orPaste')), text,
      h('div.line', h('label.visually-hidden', { for: 'pasted-name' }, t('intake.name')), name, h('button.primary', t('intake.load')))));

  async function takeFiles(chosen) {
    for (const file of chosen) await take(file.name, staged => loadFile(file, staged));
    files.value = '';
  }

  async function takeText(event) {
    event.preventDefault();
    if (text.value.trim() === '') {
      text.focus();
      return;
    }
    const title = name.value.trim() || t('intake.pasted');
    if (await take(title, staged => loadBriefing(text.value, title, staged))) text.value = '';
  }

  async function take(title, load) {
    const progress = h('progress', { max: String(STAGES.length + 1), value: '1', 'aria-label': t('intake.progress', { title }) });
    const words = h('span.quiet', t('stage.sending'));
    const report = h('li', h('strong', title), progress, words);
    reports.prepend(report);
    try {
      const found = await load((type, data) => {
        if (type !== 'stage') return;
        progress.value = STAGES.indexOf(data.stage) + 1;
        words.textContent = t(`stage.${data.stage}`);
      });
      replace(report, h('strong', h('a', { href: `/briefings/${encodeURIComponent(found.briefingId)}` }, found.title)),
        h('ul.counts', Object.entries(found.counts).filter(([kind]) => kind !== 'Briefing').map(([kind, count]) => h('li', h(`span.swatch.k-${kind}`), `${kindName(kind)} `, h('b', String(count))))));
      await loaded();
      return true;
    } catch (error) {
      replace(report, h('strong', title), h('span.failure', { role: 'alert' }, error.message), button(t('retry'), () => { report.remove(); take(title, load); }));
      return false;
    }
  }
}
