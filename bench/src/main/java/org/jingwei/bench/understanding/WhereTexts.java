// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.grid.Division;
import org.jingwei.grid.Landmark;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Every name in every form, each in sentences drawn with one seed. */
@NullMarked
final class WhereTexts {

  private static final long SEED = 20_261_126;
  private static final int BARE_TEXTS = 4_000;
  private static final List<String> ENDS =
      List.of("社区居民委员会", "村村民委员会", "社区居委会", "村委会", "居民委员会", "村民委员会", "居委会", "社区", "村");

  private final Random random = new Random(SEED);
  private final PackNames pack;
  private final Frames frames;
  private final Map<String, List<Character>> bySound = new HashMap<>();
  private final List<Character> characters = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final List<WhereText> texts = new ArrayList<>();

  WhereTexts(PackNames pack, Frames frames) {
    this.pack = pack;
    this.frames = frames;
    frames.bare().stream()
        .flatMapToInt(String::chars)
        .filter(c -> c >= '一' && c <= '龥')
        .distinct()
        .forEach(c -> {
          characters.add((char) c);
          bySound.computeIfAbsent(sound((char) c), s -> new ArrayList<>()).add((char) c);
        });
    pack.own().stream()
        .filter(d -> d.code().isVillage())
        .forEach(d -> uses.merge(plain(d), 1, Integer::sum));
  }

  List<WhereText> all() {
    for (Division division : pack.own()) {
      if (division.code().isVillage()) {
        village(division);
      } else if (division.code().isTown()) {
        town(division);
      }
    }
    pack.landmarks().forEach(this::landmark);
    pack.neighbours().stream().filter(d -> d.code().isVillage()).forEach(this::neighbour);
    for (int i = 0; i < BARE_TEXTS; i++) {
      String sentence = frames.bare().get(random.nextInt(frames.bare().size()));
      texts.add(new WhereText("no place", sentence, ""));
    }
    return texts;
  }

  private void village(Division village) {
    String code = village.code().value();
    String plain = plain(village);
    String town = nameOf(pack.own(), code.substring(0, 9));
    boolean shared = uses.getOrDefault(plain, 0) > 1;
    add(shared ? "ambiguous" : "official", village.name(), code);
    add(shared ? "ambiguous" : "plain", plain, code);
    village.shortNames().forEach(name -> add("alias", name, code));
    add("town+village", town + plain, code);
    add("town+short", town.substring(0, town.length() - 1) + core(village), code);
    add("in town", "黄梅县" + town + "境内的" + plain + (1 + random.nextInt(12)) + "组", code);
    add("sound", misheard(plain, core(village).length()), code);
    add("town+sound", behind(town, misheard(plain, core(village).length())), code);
    if (core(village).length() > 2) {
      add("typo", mistyped(plain, core(village).length()), code);
    }
    add("town+typo", town + mistyped(plain, core(village).length()), code);
  }

  private void town(Division town) {
    String code = town.code().value();
    add("town", town.name(), code);
    add("town", town.name() + "政府对面", code);
    add("town sound", misheard(town.name(), town.name().length() - 1), code);
    town.shortNames().forEach(name -> add("alias", name, code));
  }

  private void landmark(Landmark landmark) {
    add("landmark", landmark.name() + "旁边", landmark.division().value());
    landmark.aliases().forEach(name -> add("landmark", name, landmark.division().value()));
  }

  private void neighbour(Division village) {
    String code = village.code().value();
    String town = nameOf(pack.neighbours(), code.substring(0, 9));
    String county = nameOf(pack.neighbours(), code.substring(0, 6));
    add("neighbour", county + town + plain(village), "");
  }

  private void add(String kind, @Nullable String name, String target) {
    if (name != null) {
      Frames.Frame frame = frames.placed().get(random.nextInt(frames.placed().size()));
      texts.add(new WhereText(kind, frame.with(name), target));
    }
  }

  /** Another character of the same sound; null where there is none. */
  private @Nullable String misheard(String name, int core) {
    int at = random.nextInt(core);
    List<Character> same = new ArrayList<>(bySound.getOrDefault(sound(name.charAt(at)), List.of()));
    same.remove((Character) name.charAt(at));
    return same.isEmpty() ? null : replaced(name, at, same.get(random.nextInt(same.size())));
  }

  private String mistyped(String name, int core) {
    return replaced(name, random.nextInt(core), characters.get(random.nextInt(characters.size())));
  }

  private static @Nullable String behind(String town, @Nullable String name) {
    return name == null ? null : town + name;
  }

  private static String replaced(String name, int at, char c) {
    return name.substring(0, at) + c + name.substring(at + 1);
  }

  private static String sound(char c) {
    Pinyin @Nullable [] readings = PinyinDictionary.get(String.valueOf(c));
    return readings == null ? "" : readings[0].getPinyinWithoutTone();
  }

  private static String nameOf(List<Division> divisions, String code) {
    return divisions.stream()
        .filter(division -> division.code().value().equals(code))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static String core(Division village) {
    for (String end : ENDS) {
      if (village.name().endsWith(end) && village.name().length() - end.length() >= 2) {
        return village.name().substring(0, village.name().length() - end.length());
      }
    }
    return village.name();
  }

  /** As people write it: 沙岭社区, 邓湖村; a town's name as it is. */
  static String plain(Division division) {
    return switch (division.kind()) {
      case COUNTY, TOWN -> division.name();
      case COMMUNITY -> core(division) + "社区";
      case VILLAGE -> core(division) + "村";
    };
  }
}
