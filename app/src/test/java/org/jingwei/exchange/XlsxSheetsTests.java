// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jingwei.spreadsheet.Xlsx;
import org.junit.jupiter.api.Test;

/** A workbook that another system dropped into a folder is read within bounds. */
class XlsxSheetsTests {

  private static byte[] zip(long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] block = new byte[1024 * 1024];
      for (long i = 0; i < zeros; i += block.length) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatWouldFillTheMemoryIsRefusedUnread() throws IOException {
    byte[] bomb = zip(160L * 1024 * 1024);
    assertThat(bomb.length).isLessThan(400_000);
    assertThatThrownBy(() -> XlsxSheets.read(bomb))
        .isInstanceOf(Sheet.Unreadable.class)
        .hasMessage("sheet-too-long");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    byte[] table = "编号,内容\n1,灯\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> XlsxSheets.read(table))
        .isInstanceOf(Sheet.Unreadable.class)
        .hasMessage("sheet-broken");
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    byte[] file = XlsxSheets.write(List.of("编号", "电话"), List.of(List.of("7", "13812345678")));
    assertThat(XlsxSheets.read(file).rows().getFirst().cells())
        .containsEntry("编号", "7")
        .containsEntry("电话", "13812345678");
  }

  @Test
  void aNumberIsAsItWasTypedAndNeverAGigabyteOfNoughts() {
    assertThat(Xlsx.typed(new BigDecimal("1.3812345678E10"))).isEqualTo("13812345678");
    assertThat(Xlsx.typed(new BigDecimal("13.0"))).isEqualTo("13");
    assertThat(Xlsx.typed(new BigDecimal("0.00000001"))).isEqualTo("0.00000001");
    assertThat(Xlsx.typed(new BigDecimal("1E999999999"))).isEqualTo("1E+999999999");
  }
}
