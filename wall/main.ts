import './theme.css';
import './hub-wall.ts';
import { hideIdleCursor, keepAwake } from './lib/screen.ts';

hideIdleCursor();
keepAwake();
