// Line icons on a grid of 16.
const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.4 10.4L14 14',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13.5h10',
  send: 'M8 13.5v-11M3.5 7L8 2.5 12.5 7',
  stop: 'M4.5 4.5h7v7h-7z',
  up: 'M5 7.2L7.6 2.5c1.2 0 1.7.8 1.5 1.9L8.7 6.5h3.5c.9 0 1.4.7 1.2 1.5l-1 4.2c-.2.7-.7 1.1-1.4 1.1H5zM5 7.2H2.5v6.1H5',
  down: 'M11 8.8l-2.6 4.7c-1.2 0-1.7-.8-1.5-1.9l.4-2.1H3.8c-.9 0-1.4-.7-1.2-1.5l1-4.2c.2-.7.7-1.1 1.4-1.1h6zM11 8.8h2.5V2.7H11',
  theme: 'M8 2.2a5.8 5.8 0 1 0 0 11.6zM8 2.2a5.8 5.8 0 0 1 0 11.6',
  upload: 'M8 10.5V3M4.8 6L8 2.8 11.2 6M3 13.5h10',
  play: 'M5 3.2l7.5 4.8L5 12.8z',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
