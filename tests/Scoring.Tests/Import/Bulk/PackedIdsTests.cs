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
            Assert.Equal(PackedIds.Hash(ones[i]), PackedIds.Hash(others[i]));
            Assert.False(PackedIds.MayBeSame(0, ones[i]) || PackedIds.MayBeSame(ones[i], 0));
            Assert.True(PackedIds.MayBeSame(ones[i], others[i]));
            for (var j = 0; j < Ids.Length; j++) Assert.Equal(i == j, PackedIds.AreSame(ones[i], asideOfOne, others[j], asideOfOther));
        }
    }

    [Fact]
    public void MayBeSame_WhenLongIdsDiffer_NearlyAlwaysSaysNo()
    {
        var ids = new PackedIds();
        var packed = Enumerable.Range(0, 500).Select(i => ids.Add(Encoding.UTF8.GetBytes($"a-long-id-{i:0000}"))).ToArray();
        var confused = packed.SelectMany((_, i) => packed[..i], (one, other) => PackedIds.MayBeSame(one, other)).Count(same => same);
        // 28 bits over 124,750 pairs of random words.
        Assert.InRange(confused, 0, 10);
    }

    [Fact]
    public void Add_WhenThereIsNoId_IsZero() => Assert.Equal(0UL, new PackedIds().Add([]));
}
