-- Words that led somebody somewhere, wherever that was, are not asked about.
create index search_word_clicked on catalog.search_word (digest, day) where clicks > 0;
