using System.Text;
using HealthScore.Scoring.Import.Bulk;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class PackedIdsTests
{
    private static readonly string[] Ids =
    [
        "a", "b", "ab", "ba", "abcdefg", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefghj", "ÿÿÿÿ", "\U0010FFFF\U0010FFFF", "a-long-id-of-many-letters", "a-long-id-of-many-lettere",
    ];

    [Fact]
    public void AreSame_WhenIdsComeFromDifferentBlocks_ComparesThemWhole()
    {
        var (one, other) = (new PackedIds(), new PackedIds());
        other.Add("something else before, so that places differ"u8);
        var ones = Ids.Select(id => one.Add(Encoding.UTF8.GetBytes(id))).ToArray();
        var others = Ids.Select(id => other.Add(Encoding.UTF8.GetBytes(id))).ToArray();
        var (asideOfOne, asideOfOther) = (one.Take(), other.Take());
        for (var i = 0; i < Ids.Length; i++)
        {
            Assert.NotEqual(0UL, ones[i]);
            Assert.Equal(PackedIds.Hash(ones[i], asideOfOne), PackedIds.Hash(others[i], asideOfOther));
            for (var j = 0; j < Ids.Length; j++) Assert.Equal(i == j, PackedIds.AreSame(ones[i], asideOfOne, others[j], asideOfOther));
        }
    }

    [Fact]
    public void Add_WhenThereIsNoId_IsZero() => Assert.Equal(0UL, new PackedIds().Add([]));
}
