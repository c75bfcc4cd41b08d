import './notices.css';
