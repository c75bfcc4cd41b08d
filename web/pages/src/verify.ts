import './verify.css';
