namespace HealthScore.Benchmarks.Names;

/// <summary>A hand that slips: a letter swapped with the next, dropped, doubled, or missed for its neighbour on the keyboard.</summary>
internal sealed class Misspeller(int seed)
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "--קראטוןםפ", "שדגכעיחלךף", "זסבהנמצתץ"];

    private readonly Random _random = new(seed);

    public string Slip(string name)
    {
        while (true)
        {
            var at = _random.Next(name.Length);
            if (!char.IsLetter(name[at])) continue;
            if (Slipped(name, at, _random.Next(4)) is { } slipped && slipped != name) return slipped;
        }
    }

    private string? Slipped(string name, int at, int kind) => kind switch
    {
        0 => at + 1 < name.Length && char.IsLetter(name[at + 1]) ? $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}" : null,
        1 => name.Length > 2 ? name.Remove(at, 1) : null,
        2 => name.Insert(at, name[at].ToString()),
        _ => Neighbour(char.ToLowerInvariant(name[at])) is { } other ? $"{name[..at]}{other}{name[(at + 1)..]}" : null,
    };

    private char? Neighbour(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter));
        if (row < 0) return null;
        var place = Rows[row].IndexOf(letter, StringComparison.Ordinal);
        var first = row / 3 * 3;
        List<char> near = [];
        for (var other = Math.Max(first, row - 1); other <= Math.Min(first + 2, row + 1); other++)
        {
            for (var i = Math.Max(0, place - 1); i <= Math.Min(Rows[other].Length - 1, place + 1); i++)
                if (Rows[other][i] != letter && Rows[other][i] != '-') near.Add(Rows[other][i]);
        }

        return near[_random.Next(near.Count)];
    }
}
