# SPDX-License-Identifier: EUPL-1.2
"""Names as one hears them in a school yard. Nobody here exists."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN = _words("""
Ada Aleyna Alina Amir Anastasia Anton Arda Artem Ayla Ben Berat Bilal Carla Cem Charlotte Clara
Daria David Dilan Elias Elif Ella Emil Emilia Emma Enes Felix Finn Frieda Greta Hamza Hannah
Helin Henri Ida Ilja Isabell Jakob Jan Jana Jannis Johanna Jonas Jule Kaan Karim Karl Katja
Kerem Kian Lara Lea Leni Leon Liam Lina Linus Lotta Louis Luca Luisa Maja Malik Marie Mats
Matteo Max Melina Mia Mila Mira Mohammed Nele Nikita Nila Noah Nora Oskar Paul Paula Pia Polina
Rania Rojin Romy Ruben Samir Sara Selin Sofia Sophie Tarek Theo Tilda Timur Tom Valentin
Viktoria Wiktor Yara Yasmin Yusuf Zoe
""")

FAMILY = _words("""
Acar Albers Aydin Bauer Becker Berg Bergmann Böhm Brandt Brinkmann Celik Demir Dietrich Dogan
Ebert Engel Fischer Franke Friedrich Fuchs Graf Grabowski Günther Haas Haddad Hahn Hansen
Hartmann Heinrich Horn Huber Ivanova Jansen Kaiser Kaya Keller Klein Koch König Kowalski Kraus
Krüger Kuhn Lang Lehmann Lorenz Ludwig Mahler Marx Meier Meyer Möller Nasser Neumann Nowak
Öztürk Otto Peters Petrenko Pohl Ramadan Richter Roth Saleh Sander Schäfer Schmidt Schneider
Scholz Schubert Schulz Seidel Simon Sommer Stein Tahiri Thiel Tkatschenko Vogel Voigt Wagner
Walter Weber Werner Winkler Wolff Yildiz Ziegler Zimmermann
""")

ADULT_GIVEN = _words("""
Andrea Anja Bernd Birgit Burak Christian Claudia Daniela Derya Dirk Elena Fatma Frank Georg
Gülay Heike Ines Jens Julia Jürgen Karin Katrin Lars Leyla Markus Martina Mehmet Michael Monika
Nadine Nadja Oliver Olga Petra Ralf Regina Sabine Sandra Silke Stefan Susanne Svetlana Thomas
Tobias Ulrike Uwe Yvonne
""")
