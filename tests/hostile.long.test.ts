import { hostileCases, hostilePictures } from './hostile-cases.ts';

hostileCases(10_000);
hostilePictures(10_000);
