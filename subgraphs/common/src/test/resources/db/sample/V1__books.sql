CREATE TABLE book (
    id    text PRIMARY KEY,
    title text NOT NULL,
    price numeric NOT NULL
);
INSERT INTO book VALUES ('b1', 'Sets', 2000000.00), ('b2', 'Graphs', 0.00000010), ('b3', 'Trees', 12.50);
