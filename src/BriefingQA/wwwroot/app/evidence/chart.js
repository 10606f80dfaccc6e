// Draws a chart with its numbers written on it; the same numbers stand in a table for who does not see it.
import { h, reducedMotion } from '../base/dom.js';
import { echarts } from '../base/libraries.js';
import { shorten } from '../base/format.js';
import { colour } from '../base/theme.js';
import { t } from '../i18n/index.js';

export function chartPanel(chart) {
  const canvas = h('div.chart', { role: 'img', 'aria-label': `${t(`chart.${chart.kind}`)}：${chart.title}。${chart.bars.map(({ label, text }) => `${label} ${text}`).join('；')}` });
  canvas.style.height = `${chart.kind === 'share' ? 220 : chart.kind === 'growth' ? 260 : 40 + chart.bars.length * (chart.bars.some(({ label }) => label.includes('\n')) ? 46 : 34)}px`;
  const figure = h('figure', h('figcaption', h('strong', chart.title), chart.unit ? h('span.quiet', t('chart.unit', { unit: chart.unit })) : null), canvas, numbers(chart));
  draw(canvas, chart).catch(() => { canvas.remove(); figure.querySelector('table').classList.remove('visually-hidden'); });
  return figure;
}

function numbers({ bars, title }) {
  return h('table.visually-hidden', h('caption', title), h('tbody', bars.map(({ label, text }) => h('tr', h('th', { scope: 'row' }, label), h('td', text)))));
}

async function draw(canvas, chart) {
  const library = await echarts();
  let drawn = null;
  const paint = () => {
    if (canvas.clientWidth === 0) return;
    drawn ??= library.init(canvas, null, { renderer: 'canvas' });
    drawn.resize();
    drawn.setOption({ animation: !reducedMotion(), animationDuration: 300, textStyle: { fontFamily: getComputedStyle(canvas).fontFamily, color: colour('ink') }, ...OPTIONS[chart.kind](chart, canvas.clientWidth) }, true);
  };
  new ResizeObserver(paint).observe(canvas);
  const repaint = () => (canvas.isConnected ? paint() : removeEventListener('themechange', repaint));
  addEventListener('themechange', repaint);
}

const OPTIONS = {
  share: ({ bars: [part], whole }) => ({
    series: [{
      type: 'pie', radius: ['58%', '82%'], center: ['50%', '50%'], silent: true, startAngle: 90,
      label: { show: true, position: 'center', formatter: part.text, fontSize: 26, fontWeight: 600, color: colour('ink') },
      data: [
        { value: part.value, name: part.label, itemStyle: { color: colour('accent') } },
        { value: 100 - part.value, name: whole ?? '', itemStyle: { color: colour('line') }, label: { show: false } },
      ],
    }],
  }),
  growth: ({ bars }) => ({
    grid: { left: 8, right: 8, top: 28, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: bars.map(bar => shorten(bar.label, 14)), axisTick: { show: false }, axisLine: { lineStyle: { color: colour('line') } }, axisLabel: { color: colour('ink'), fontSize: 13 } },
    yAxis: { type: 'value', show: false },
    series: [{
      type: 'bar', barMaxWidth: 64, silent: true, itemStyle: { color: colour('accent'), borderRadius: [4, 4, 0, 0] },
      label: { show: true, position: 'top', formatter: ({ dataIndex }) => bars[dataIndex].text, color: colour('ink'), fontSize: 14, fontWeight: 600 },
      data: bars.map((bar, index) => ({ value: bar.value, itemStyle: index === bars.length - 1 ? {} : { color: colour('accent-soft') } })),
    }],
  }),
  ranking: ({ bars }, width) => ({
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map(bar => bar.label), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colour('ink'), fontSize: 13, lineHeight: 17, width: width < 500 ? 110 : 220, overflow: 'truncate' } },
    series: [{
      type: 'bar', barMaxWidth: 20, silent: true, itemStyle: { color: colour('accent'), borderRadius: [0, 4, 4, 0] },
      label: { show: true, position: 'right', formatter: ({ dataIndex }) => bars[dataIndex].text, color: colour('ink'), fontSize: 13 },
      data: bars.map(bar => bar.value),
    }],
  }),
};
