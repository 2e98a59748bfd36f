/**
 * The look of reports: a document of Tandem's own that people restyle, read once on an admin's click. What was read stands
 * in the settings, so that a report needs no further call and nobody but that admin has to open the template.
 */
import { reportDocument } from '../../cards/report/page';
import { templateCard } from '../../cards/report/template';
import { lookText } from '../../messages/report-look';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

/** Each admin has one at most: whoever clicks again, as after a click that ended half-way, finds their own. */
const mark = 'template';

export function openTemplate(services: Services): Reply {
  const desk = sitDown(services, {});
  return push(templateCard(desk.snapshot.settings, desk.words));
}

export function makeTemplate(services: Services): Reply {
  return act(services, {
    plan: {},
    work: (desk) => {
      const { documents } = services;
      const reportTemplate = documents.find(mark) ?? documents.make({ mark, ...contentOf(desk) });
      if (reportTemplate !== desk.snapshot.settings.reportTemplate)
        save(desk, 'makeTemplate', { settings: { reportTemplate } });
      return updated(templateCard({ reportTemplate }, desk.words), desk.words.template.made);
    },
  });
}

/** One of each that a report is made of. */
function contentOf({ words }: Desk) {
  const { template: say } = words;
  const section = { name: 'opening', heading: say.h2, lines: [say.p] } as const;
  const page = { title: say.h1, subtitle: '', sections: [section], closing: '' };
  return { title: say.title, html: reportDocument(page, words) };
}

export function takeLook(services: Services): Reply {
  return act(services, {
    plan: {},
    work: (desk) => {
      const { reportTemplate, reportLook } = desk.snapshot.settings;
      if (reportTemplate === '') return { show: 'notice', notice: desk.words.template.none };
      const styles = services.documents.look(reportTemplate);
      if (!styles) return { show: 'notice', notice: desk.words.template.closed };
      const taken = lookText(styles);
      if (taken !== reportLook) save(desk, 'takeLook', { settings: { reportLook: taken } });
      return updated(templateCard({ reportTemplate }, desk.words), desk.words.template.taken);
    },
  });
}
