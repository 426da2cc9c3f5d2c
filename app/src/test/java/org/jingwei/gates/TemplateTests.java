// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TemplateTests {

  @Test
  void sayNothingThatIsNotInTheBundles() {
    var spoken = new TreeSet<String>();
    for (var file : Product.files("jte", ".jte")) {
      TemplateText.of(Product.text(file)).forEach(text -> spoken.add(file + ": " + text));
    }
    assertThat(spoken).isEmpty();
  }

  @Test
  void areSeenThroughTheirMarkup() {
    assertThat(TemplateText.of("@param String a = \"中\"\n<p title=\"${say.it(\"a\")}\">${a}</p>"))
        .isEmpty();
    assertThat(TemplateText.of("@if(a && (b || c))<b>${a}</b>@else<i>&nbsp;</i>@endif")).isEmpty();
    assertThat(TemplateText.of("@if(a)<b>Close</b>@endif")).containsExactly("Close");
    assertThat(TemplateText.of("<p>关闭</p>")).containsExactly("关闭");
    assertThat(TemplateText.of("<img alt=\"A lamp\">")).containsExactly("A lamp");
    assertThat(TemplateText.of("!{var a = \"网\";}")).containsExactly("网");
  }
}
