// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {

  private static final int MOST = 300;
  private static final List<TreeHash> LEAVES = leaves(70_000);

  private static List<TreeHash> leaves(int count) {
    List<TreeHash> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leaves.add(TreeHash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  /** Tiles in a map, grown in batches, as the database holds them. */
  private static final class Grown {
    private final Map<List<Long>, Tile> tiles = new HashMap<>();
    private long size;

    void grow(List<TreeHash> more) {
      TileBuilder builder = new TileBuilder(size, this::tile, this::put);
      more.forEach(builder::append);
      builder.unfinished().forEach(this::put);
      size = builder.size();
      assertThat(builder.head()).isEqualTo(MerkleTree.head(size, nodes()));
    }

    private void put(Tile tile) {
      tiles.put(List.of((long) tile.level(), tile.index()), tile);
    }

    private Tile tile(int level, long index) {
      return java.util.Objects.requireNonNull(tiles.get(List.of((long) level, index)));
    }

    TileNodes nodes() {
      return new TileNodes(this::tile);
    }
  }

  private static Grown grown(int size) {
    Grown tree = new Grown();
    tree.grow(LEAVES.subList(0, size));
    return tree;
  }

  @Test
  void hasTheRootsOfTheRfcForEverySize() {
    Grown tree = new Grown();
    for (int size = 0; size <= MOST; size++) {
      assertThat(MerkleTree.head(size, tree.nodes()).root())
          .isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
      tree.grow(LEAVES.subList(size, size + 1));
    }
  }

  @Test
  void hasTheKnownRootOfNoLeavesAndOfOneEmptyLeaf() {
    assertThat(TreeHead.EMPTY.root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(TreeHash.ofLeaf(new byte[0]))
        .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  }

  @Test
  void provesEveryLeafOfEverySizeAsTheRfcDoes() {
    TileNodes nodes = grown(MOST).nodes();
    for (int size = 1; size <= MOST; size++) {
      List<TreeHash> leaves = LEAVES.subList(0, size);
      TreeHead head = MerkleTree.head(size, nodes);
      for (int index = 0; index < size; index += 1 + size / 40) {
        List<TreeHash> path = MerkleTree.inclusion(index, size, nodes);
        assertThat(path).isEqualTo(NaiveTree.path(index, leaves));
        assertThat(new InclusionProof(index, leaves.get(index), head, path).holds()).isTrue();
      }
    }
  }

  @Test
  void provesThatEverySmallerTreeIsTheBeginningOfEveryLarger() {
    TileNodes nodes = grown(MOST).nodes();
    for (int newer = 1; newer <= MOST; newer += 1 + newer / 60) {
      for (int older = 1; older <= newer; older++) {
        List<TreeHash> path = MerkleTree.consistency(older, newer, nodes);
        assertThat(path).isEqualTo(NaiveTree.proof(older, LEAVES.subList(0, newer)));
        assertThat(proof(older, newer, nodes, path).holds()).isTrue();
      }
    }
    assertThat(proof(0, MOST, nodes, List.of()).holds()).isTrue();
  }

  private static ConsistencyProof proof(
      int older, int newer, TileNodes nodes, List<TreeHash> path) {
    return new ConsistencyProof(MerkleTree.head(older, nodes), MerkleTree.head(newer, nodes), path);
  }

  @Test
  void rejectsEveryProofInWhichAnythingIsWrong() {
    TileNodes nodes = grown(MOST).nodes();
    Random random = new Random(6962);
    for (int round = 0; round < 3_000; round++) {
      int newer = 2 + random.nextInt(MOST - 2);
      int index = random.nextInt(newer);
      TreeHead head = MerkleTree.head(newer, nodes);
      List<TreeHash> path = MerkleTree.inclusion(index, newer, nodes);
      int other = (index + 1 + random.nextInt(newer - 1)) % newer;
      assertThat(new InclusionProof(other, LEAVES.get(index), head, path).holds()).isFalse();
      assertThat(new InclusionProof(index, LEAVES.get(other), head, path).holds()).isFalse();
      assertThat(new InclusionProof(index, LEAVES.get(index), head, spoilt(path, random)).holds())
          .isFalse();
      int older = 1 + random.nextInt(newer - 1);
      List<TreeHash> steps = MerkleTree.consistency(older, newer, nodes);
      assertThat(proof(older, newer, nodes, spoilt(steps, random)).holds()).isFalse();
      TreeHead forged = new TreeHead(older, LEAVES.get(index));
      assertThat(new ConsistencyProof(forged, head, steps).holds())
          .isEqualTo(older == 1 && index == 0);
    }
  }

  private static List<TreeHash> spoilt(List<TreeHash> path, Random random) {
    List<TreeHash> spoilt = new ArrayList<>(path);
    TreeHash stranger = TreeHash.ofLeaf(new byte[] {(byte) random.nextInt()});
    switch (random.nextInt(4)) {
      case 0 -> spoilt.add(stranger);
      case 1 -> spoilt.removeLast();
      case 2 -> spoilt.set(random.nextInt(spoilt.size()), stranger);
      default -> {
        Collections.reverse(spoilt);
        spoilt.set(0, stranger);
      }
    }
    return spoilt;
  }

  @Test
  void growsTheSameTreeInWhateverBatches() {
    Random random = new Random(256);
    Grown tree = new Grown();
    int size = 0;
    while (size < LEAVES.size()) {
      int more =
          Math.min(LEAVES.size() - size, 1 + random.nextInt(random.nextBoolean() ? 9 : 9000));
      tree.grow(LEAVES.subList(size, size + more));
      size += more;
    }
    assertThat(MerkleTree.head(size, tree.nodes()).root()).isEqualTo(NaiveTree.root(LEAVES));
    for (int round = 0; round < 50; round++) {
      int newer = 2 + random.nextInt(size - 1);
      int index = random.nextInt(newer);
      TreeHead head = MerkleTree.head(newer, tree.nodes());
      List<TreeHash> path = MerkleTree.inclusion(index, newer, tree.nodes());
      assertThat(new InclusionProof(index, LEAVES.get(index), head, path).holds()).isTrue();
      List<TreeHash> steps = MerkleTree.consistency(index + 1, newer, tree.nodes());
      assertThat(proof(index + 1, newer, tree.nodes(), steps).holds()).isTrue();
    }
  }
}
