import {
  Activity,
  Box,
  BrushCleaning,
  Bug,
  ChartSpline,
  CircleHelp,
  CircleX,
  CopyCheck,
  Cpu,
  Files,
  FlaskConical,
  Hourglass,
  Layers,
  type LucideIcon,
  PackageCheck,
  PackagePlus,
  RadioTower,
  Rocket,
  Ruler,
  Scale,
  SlidersHorizontal,
  Split,
  Workflow,
  Zap,
} from 'lucide-react';

/** Line glyphs for what has no official icon, by the name that services give in the catalog. */
const glyphs: Readonly<Record<string, LucideIcon>> = {
  activity: Activity,
  box: Box,
  'brush-cleaning': BrushCleaning,
  bug: Bug,
  'chart-spline': ChartSpline,
  'circle-x': CircleX,
  'copy-check': CopyCheck,
  cpu: Cpu,
  files: Files,
  'flask-conical': FlaskConical,
  hourglass: Hourglass,
  layers: Layers,
  'package-check': PackageCheck,
  'package-plus': PackagePlus,
  'radio-tower': RadioTower,
  rocket: Rocket,
  ruler: Ruler,
  scale: Scale,
  'sliders-horizontal': SlidersHorizontal,
  split: Split,
  workflow: Workflow,
  zap: Zap,
};

export const isGlyph = (name: string): boolean => Object.hasOwn(glyphs, name);

/** The glyph of a name; a question mark for a name that nobody drew. */
export const glyphOf = (name: string): LucideIcon => (Object.hasOwn(glyphs, name) ? glyphs[name] : undefined) ?? CircleHelp;
